package org.iyab.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Reads a JSON body once, up to a limit, so that it can be compared with the first body sent under the same key. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class CachedBody extends OncePerRequestFilter {

    static final int LIMIT = 1 << 20;

    private final ProblemResponses problems;

    CachedBody(ProblemResponses problems) {
        this.problems = problems;
    }

    /** The hash of the body as sent. */
    static String hash(HttpServletRequest request) {
        Body body = WebUtils.getNativeRequest(request, Body.class);
        return Commands.sha256(body == null ? new byte[0] : body.bytes);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getRequestURI().startsWith("/api/") || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = request.getContentLengthLong() > LIMIT
                ? new byte[LIMIT + 1]
                : request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            problems.write(request, response, DomainProblem.of(Kind.TOO_LARGE, "body_too_large"));
            return;
        }
        if (holdsNul(bytes)) {
            problems.write(
                    request,
                    response,
                    DomainProblem.of(Kind.MALFORMED, "malformed_request").with("where", "body"));
            return;
        }
        chain.doFilter(new Body(request, bytes), response);
    }

    /** PostgreSQL keeps no character U+0000, and no text of a person needs it. */
    private static boolean holdsNul(byte[] json) {
        int backslashes = 0;
        for (int i = 0; i < json.length; i++) {
            if (json[i] == 0) {
                return true;
            }
            if (json[i] == 'u'
                    && backslashes % 2 == 1
                    && i + 4 < json.length
                    && json[i + 1] == '0'
                    && json[i + 2] == '0'
                    && json[i + 3] == '0'
                    && json[i + 4] == '0') {
                return true;
            }
            backslashes = json[i] == '\\' ? backslashes + 1 : 0;
        }
        return false;
    }

    private static final class Body extends HttpServletRequestWrapper {

        private final byte[] bytes;

        Body(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream source = new ByteArrayInputStream(bytes);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return source.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("A body in memory is read at once");
                }

                @Override
                public int read() {
                    return source.read();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
