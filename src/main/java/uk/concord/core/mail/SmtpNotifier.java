package uk.concord.core.mail;

import jakarta.mail.SendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends through the council's mail server, which says at once whether it takes a message and nothing afterwards. */
final class SmtpNotifier implements Notifier {

    private final ObjectProvider<JavaMailSender> mail;
    private final String from;

    SmtpNotifier(ObjectProvider<JavaMailSender> mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public boolean available() {
        return mail.getIfAvailable() != null;
    }

    @Override
    public String send(Message message) throws NotTakenException {
        SimpleMailMessage mailMessage = new SimpleMailMessage();
        mailMessage.setFrom(from);
        mailMessage.setTo(message.recipient());
        mailMessage.setSubject(message.subject());
        mailMessage.setText(message.body());
        try {
            mail.getObject().send(mailMessage);
            return "";
        } catch (MailException refused) {
            throw new NotTakenException(refused.getClass().getSimpleName(), refusedForGood(refused));
        }
    }

    /** The server knows the address and says that it is none: trying again does not help. */
    private static boolean refusedForGood(MailException refused) {
        return refused instanceof MailSendException several
                && several.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0);
    }

    @Override
    public Delivery delivery(String providerId) {
        return Delivery.UNDER_WAY;
    }
}
