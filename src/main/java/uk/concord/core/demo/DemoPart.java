package uk.concord.core.demo;

/** Demonstration data of one feature. All of it is invented. */
public interface DemoPart {
    /** @return lower goes first: place 10, people 20, tension 30, venue 40, briefing 50 */
    int order();

    /** Writes the data; everything is written in one transaction, with nobody signed in. */
    void load();
}
