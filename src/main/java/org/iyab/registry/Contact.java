package org.iyab.registry;

import org.jspecify.annotations.Nullable;

/** How a household is reached. The phone is in E.164. */
public record Contact(
        String phone, @Nullable String email, @Nullable String preferredLanguage) {}
