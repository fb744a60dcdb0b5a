package uk.concord.venue.domain.register;

import java.util.List;
import java.util.Optional;

/** Where a register is asked: one for each register, off without a key. */
interface RegisterSource {
    Register register();

    /** @return whether it can be asked */
    boolean isOn();

    /**
     * @param person whose name is looked for among officers or trustees; it is not sent
     * @throws RegisterFault when there is no answer
     */
    Optional<RegisterEntry> byNumber(String number, String person) throws RegisterFault;

    /**
     * @return the first few of that name, in the order of the register
     * @throws RegisterFault when there is no answer
     */
    List<RegisterEntry> byName(String name) throws RegisterFault;
}
