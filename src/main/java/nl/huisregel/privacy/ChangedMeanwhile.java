package nl.huisregel.privacy;

/** What would be erased is not what was on the page: nothing was done, and the page is shown again. */
class ChangedMeanwhile extends RuntimeException {
}
