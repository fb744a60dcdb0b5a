package uk.concord.core.text;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the product for tests that start no Spring. */
public final class BundleTexts {

    private BundleTexts() {}

    public static Texts texts() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("vaadin-i18n/core", "vaadin-i18n/briefing");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Texts(bundles);
    }
}
