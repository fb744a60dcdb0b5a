package uk.concord.core.jooq;

import org.jooq.conf.Settings;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** jOOQ for MariaDB. */
@Configuration
class JooqConfiguration {
    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration.setSettings(
                new Settings().withRenderSchema(false).withRenderGroupConcatMaxLenSessionVariable(false));
    }
}
