package org.iyab.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iyab.problem.DomainProblem;
import org.iyab.problem.DomainProblem.Kind;
import org.iyab.problem.FieldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every failure, the framework's own too, into one problem: a document for programs, a page for people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses responses;
    private final ObjectProvider<PageFrame> frames;

    ProblemAdvice(ProblemResponses responses, ObjectProvider<PageFrame> frames) {
        this.responses = responses;
        this.frames = frames;
    }

    @ExceptionHandler
    Object on(Exception failure, HttpServletRequest request) {
        return render(request, problemOf(failure));
    }

    private static DomainProblem problemOf(Exception failure) {
        if (failure instanceof DomainProblem problem) {
            return problem;
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return DomainProblem.invalid(invalid.getFieldErrors().stream()
                    .map(ProblemAdvice::fieldProblem)
                    .toList());
        }
        if (failure instanceof TypeMismatchException || failure instanceof ServletRequestBindingException) {
            return malformed(failure instanceof TypeMismatchException mismatch ? mismatch.getPropertyName() : "query");
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return DomainProblem.invalid(new FieldProblem(missing.getRequestPartName(), "required"));
        }
        if (failure instanceof AccessDeniedException) {
            return DomainProblem.forbidden("admin");
        }
        return frameworkProblem(failure);
    }

    private static DomainProblem frameworkProblem(Exception failure) {
        if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            return DomainProblem.notFound();
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            String[] allowed = method.getSupportedMethods();
            return DomainProblem.of(Kind.METHOD_NOT_ALLOWED, "method_not_allowed")
                    .with("allowed", allowed == null ? "" : String.join(", ", allowed));
        }
        if (failure instanceof HttpMediaTypeNotSupportedException media) {
            return DomainProblem.of(Kind.UNSUPPORTED_MEDIA, "unsupported_media_type")
                    .with("types", types(media.getSupportedMediaTypes()));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException media) {
            return DomainProblem.of(Kind.NOT_ACCEPTABLE, "not_acceptable")
                    .with("types", types(media.getSupportedMediaTypes()));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return DomainProblem.of(Kind.TOO_LARGE, "attachment_too_large");
        }
        if (unavailable(failure)) {
            LOG.warn("The database did not answer: {}", failure.getClass().getSimpleName());
            return DomainProblem.of(Kind.BUSY, "busy").with("seconds", 5);
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Unforeseen failure {}", incident, failure);
        return DomainProblem.of(Kind.INTERNAL, "internal_error")
                .with("incident", incident)
                .telling("incident", incident);
    }

    private static boolean unavailable(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException
                || failure instanceof TransactionSystemException
                || failure instanceof ConcurrencyFailureException
                || lostConnection(failure);
    }

    /** Of a connection that broke, Spring often tells the failed rollback alone, and the pool gives that no SQL state. */
    private static boolean lostConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.hibernate.TransactionException) {
                return true;
            }
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    private static DomainProblem unreadable(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof InvalidFormatException format
                && !format.getPath().isEmpty()) {
            Class<?> target = format.getTargetType();
            if (target != null && (target.isEnum() || Temporal.class.isAssignableFrom(target))) {
                return DomainProblem.invalid(
                        new FieldProblem(path(format.getPath()), target.isEnum() ? "unknown_code" : "not_a_date"));
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainProblem problem) {
                return problem;
            }
        }
        return malformed(failure.getCause() instanceof JsonMappingException mapping ? path(mapping.getPath()) : "body");
    }

    private static DomainProblem malformed(@org.jspecify.annotations.Nullable String where) {
        return DomainProblem.of(Kind.MALFORMED, "malformed_request")
                .with("where", where == null || where.isEmpty() ? "body" : where);
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static FieldProblem fieldProblem(FieldError error) {
        String constraint = error.getCode() == null ? "" : error.getCode();
        Object value = error.getRejectedValue();
        boolean empty =
                value == null || value.toString().isBlank() || value.toString().equals("[]");
        String code =
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "required";
                    case "Size" -> empty ? "required" : sizeCode(error, value);
                    case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too_small";
                    case "Max", "DecimalMax" -> "too_large";
                    case "PastOrPresent", "Past" -> "in_the_future";
                    case "Future", "FutureOrPresent" -> "in_the_past";
                    case "Email" -> "not_a_mail";
                    case "typeMismatch" -> "unknown_code";
                    default -> "pattern";
                };
        return new FieldProblem(error.getField(), code, Map.of());
    }

    private static String sizeCode(FieldError error, @org.jspecify.annotations.Nullable Object value) {
        Object[] arguments = error.getArguments();
        int length = value instanceof java.util.Collection<?> many
                ? many.size()
                : String.valueOf(value).length();
        // Spring passes the constraint's attributes in alphabetical order after the field: max, then min.
        int max = arguments != null && arguments.length > 1 && arguments[1] instanceof Integer limit
                ? limit
                : Integer.MAX_VALUE;
        return length > max ? "too_long" : "too_short";
    }

    private static String types(List<MediaType> types) {
        return MediaType.toString(types);
    }

    private Object render(HttpServletRequest request, DomainProblem problem) {
        Map<String, Object> document = responses.document(request, problem);
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("error");
            frames.forEach(frame -> page.addAllObjects(frame.around(request)));
            // The page says the status in the reader's language; the document's title is for programs.
            page.addObject("status", problem.kind().status());
            page.addObject("detail", document.get("detail"));
            page.addObject("incident", document.get("incident"));
            page.setStatus(org.springframework.http.HttpStatusCode.valueOf(
                    problem.kind().status()));
            return page;
        }
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.kind().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Object seconds = problem.arguments().get("seconds");
        if (seconds != null) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        if (problem.kind() == Kind.METHOD_NOT_ALLOWED) {
            response.header(
                    HttpHeaders.ALLOW, String.valueOf(problem.arguments().get("allowed")));
        }
        return response.body(document);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
