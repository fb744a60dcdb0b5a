package uk.concord.briefing.domain.writing;

/** Tells those who received a version that it was taken back, in the transaction that takes it back. */
public interface WithdrawalNotice {

    void withdrawn(Briefing briefing, BriefingVersion version);
}
