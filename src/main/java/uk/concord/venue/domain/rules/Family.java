package uk.concord.venue.domain.rules;

/**
 * Kinds of concern an answer can raise, with a severity from 0 (information) to 4 (stop). Views, lobbying and reputation
 * always weigh 0 (venue rules, question set and legal ladder).
 */
public enum Family {
    LIST,
    TERR,
    HATE,
    EXTR,
    VIEW,
    LOBBY,
    REP,
    PO,
    SEG,
    EQ,
    SAFE,
    CAP,
    MART,
    AGENT,
    ID,
    REG,
    SPKR,
    DESC,
    LATE,
    HIST,
    CTRL,
    PROMO,
    MAT,
    CASH,
    FUND,
    LIC,
    TERMS,
    POL,
    SEC,
    MOVE
}
