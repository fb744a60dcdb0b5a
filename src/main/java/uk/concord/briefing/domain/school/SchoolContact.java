package uk.concord.briefing.domain.school;

/**
 * Somebody who receives for a school today.
 *
 * @param accountId the account
 * @param email where mails go
 */
public record SchoolContact(
        long schoolId, String schoolName, long accountId, String name, String email, ContactRole role) {}
