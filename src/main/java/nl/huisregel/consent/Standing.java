package nl.huisregel.consent;

/**
 * Images of somebody in one place, for telling a guardian what a withdrawal takes away.
 *
 * @param place    as a reader knows it, "Klaspagina groep 5"
 * @param pictures how many images with this person stand there
 */
public record Standing(Spot spot, String place, int pictures) {}
