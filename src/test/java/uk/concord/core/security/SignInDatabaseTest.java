package uk.concord.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.testing.DatabaseTest;

/** Signing in, through the whole chain of security. */
@DatabaseTest
class SignInDatabaseTest {
    @Autowired
    WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ourOwnPageSignsIn(String site) throws Exception {
        assertThat(signIn(site).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aToolThatSaysNothingSignsIn() throws Exception {
        assertThat(signIn(null).getRedirectedUrl()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aPageOfAnotherSiteSignsNobodyIn(String site) throws Exception {
        MockHttpServletResponse answer = signIn(site);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse signIn(@Nullable String site) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/login").param("username", "admin").param("password", PeopleDemo.PASSWORD);
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(request)
                .andReturn()
                .getResponse();
    }
}
