package org.iyab.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
}
