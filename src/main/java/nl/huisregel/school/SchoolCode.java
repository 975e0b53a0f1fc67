package nl.huisregel.school;

/** By what the state knows a location: the BRIN of the school and the two figures of the site (00 where there is one). */
public record SchoolCode(String brin, String dependance) {

    @Override
    public String toString() {
        return brin + " " + dependance;
    }
}
