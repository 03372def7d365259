package org.iyab.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The plan's files: {@code processes}, {@code forms} and {@code seeds}, out of the jar or out of a folder that replaces
 * them.
 */
@Component
public class Seeds {

    /**
     * Where the plan is read from.
     *
     * @param location a folder with {@code processes}, {@code forms} and {@code seeds}; the shipped plan where absent
     */
    @ConfigurationProperties("iyab.plan")
    public record Settings(@Nullable Path location) {}

    /** A file of the plan and its path under the plan's root, as {@code forms/verify-identity.form}. */
    public record PlanFile(String path, Resource resource) {}

    private final Settings settings;
    private final Clock clock;

    public Seeds(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A CSV file of {@code seeds/}. */
    public SeedFile file(String name) {
        return new SeedFile(name, resource("seeds/" + name), clock);
    }

    /** One file of the plan by its path. */
    public Resource resource(String path) {
        return settings.location() == null
                ? new ClassPathResource("plan/" + path)
                : new FileSystemResource(settings.location().resolve(path));
    }

    /** The files of a folder of the plan with an ending, sorted by path. */
    public List<PlanFile> files(String folder, String ending) {
        String root = settings.location() == null
                ? "classpath*:plan/"
                : settings.location().toAbsolutePath().toUri().toString();
        String base = root.endsWith("/") ? root : root + "/";
        try {
            List<PlanFile> files = new ArrayList<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources(base + folder + "/*" + ending)) {
                files.add(new PlanFile(folder + "/" + String.valueOf(resource.getFilename()), resource));
            }
            files.sort(Comparator.comparing(file -> file.path().toLowerCase(Locale.ROOT)));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plan's folder " + folder + " cannot be read", unreadable);
        }
    }
}
