package org.iyab.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no body may hold, whatever the call. */
@Configuration(proxyBeanMethods = false)
class JsonRules {

    /** A list with nothing in one of its places is a mistake of the sender, found before any rule looks at the elements. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer noGapsInLists() {
        return builder -> builder.postConfigurer(
                json -> json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    /** ISO 8601 lets seconds be left out, and forms of the browser leave them out: {@code 2026-12-01T10:00Z}. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer instantsToTheMinute() {
        return builder -> builder.deserializerByType(Instant.class, new StdScalarDeserializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                String text = parser.getValueAsString("");
                try {
                    return OffsetDateTime.parse(text).toInstant();
                } catch (DateTimeException notAnInstant) {
                    return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO 8601 instant");
                }
            }
        });
    }
}
