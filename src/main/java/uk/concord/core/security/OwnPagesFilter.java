package uk.concord.core.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends. Vaadin's sign-in form carries no token of ours, so that another site could
 * sign somebody in to an account of its own and have them write there; browsers say where a request comes from
 * (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>). What says nothing is no browser of today.
 */
class OwnPagesFilter extends OncePerRequestFilter {
    private static final String SITE = "Sec-Fetch-Site";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader(SITE);
        if (HttpMethod.POST.matches(request.getMethod()) && ("cross-site".equals(site) || "same-site".equals(site))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
