package uk.concord.core.jooq;

import org.jooq.conf.Settings;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** jOOQ for MariaDB. */
@Configuration
class JooqSettings {
    @Bean
    DefaultConfigurationCustomizer settingsForMariaDb() {
        return configuration -> configuration.setSettings(
                new Settings().withRenderSchema(false).withRenderGroupConcatMaxLenSessionVariable(false));
    }
}
