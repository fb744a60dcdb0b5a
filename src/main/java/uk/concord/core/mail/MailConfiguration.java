package uk.concord.core.mail;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Messages leave through GOV.UK Notify when its key is set, through the mail server otherwise. */
@Configuration
class MailConfiguration {

    @Bean
    Notifier notifier(
            ObjectProvider<JavaMailSender> mail,
            @Value("${concord.mail.from}") String from,
            @Value("${concord.notify.key}") String key,
            @Value("${concord.notify.template}") String template,
            @Value("${concord.notify.url}") URI url,
            Clock clock) {
        if (key.isBlank()) {
            return new SmtpNotifier(mail, from);
        }
        if (template.isBlank()) {
            throw new IllegalStateException("CONCORD_NOTIFY_TEMPLATE is missing beside CONCORD_NOTIFY_KEY");
        }
        return new GovUkNotifier(url, key.strip(), template.strip(), clock);
    }
}
