package nl.huisregel.access;

/** One capacity in which somebody can go on. @param key as a form sends it @param says "waarnemend directeur van De Regenton" */
public record CapacityChoice(String key, String says) {}
