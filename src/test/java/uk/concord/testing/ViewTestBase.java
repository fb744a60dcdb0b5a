package uk.concord.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.Application;

/** A test of a view without a browser, over the real database; what it writes is rolled back. */
@Tag("view")
@SpringBootTest(classes = Application.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@ExtendWith(SignOut.class)
public abstract class ViewTestBase extends SpringBrowserlessTest {

    /** Signs in and opens a new session of the user interface. */
    protected void signIn(String username) {
        cleanVaadinEnvironment();
        SignIn.as(username);
        initVaadinEnvironment();
    }
}
