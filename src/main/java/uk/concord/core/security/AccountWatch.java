package uk.concord.core.security;

/** Knows whether an account is still what it was when its owner signed in. */
public interface AccountWatch {
    /**
     * @param version of the account at sign-in; a change of roles, password or state gives it another one
     * @return whether the account may go on working
     */
    boolean isUnchanged(long accountId, int version);
}
