# The pages are bundled by npm and packed into the jar by Maven, so the build needs both.
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY processes processes
COPY forms forms
COPY seeds seeds
COPY src src
# Tests need a browser and run in .ci/run, not here.
RUN mvn -B -Dmaven.test.skip=true package && mv target/iyab-*.jar iyab.jar

FROM eclipse-temurin:17-jre
# The printed manifest holds Arabic; it takes its fonts from here.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-noto-core \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin iyab \
    && install -d -o iyab -g iyab /app/data
WORKDIR /app
COPY --from=build /build/iyab.jar ./
USER iyab
EXPOSE 8080
# By bash, because the image promises neither curl nor wget.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "iyab.jar"]
