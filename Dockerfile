# docker build -t variorum .
# docker run -p 8080:8080 -v variorum:/data variorum
#
# With PostgreSQL (then /data stays empty), by environment:
#   SPRING_DATASOURCE_URL=jdbc:postgresql://HOST/variorum SPRING_DATASOURCE_USERNAME=… SPRING_DATASOURCE_PASSWORD=…
#
# Where no engine runs, src/build/prove-image takes the same steps, read from this file.

ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG NODE_IMAGE=node:24
ARG RUNTIME_IMAGE=eclipse-temurin:25-jre

FROM ${NODE_IMAGE} AS node

FROM ${BUILD_IMAGE} AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm ./variorum build
RUN java -Djarmode=tools -jar target/run/variorum.jar extract --layers --destination layers

FROM ${RUNTIME_IMAGE}
RUN useradd --system --uid 10001 --no-create-home variorum && install -d -o variorum /data
WORKDIR /app
# What changes rarely comes first, so that a new version of the app is a small layer on top.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
ENV SPRING_PROFILES_ACTIVE=production
ENV SERVER_ADDRESS=0.0.0.0
ENV SERVER_PORT=8080
ENV VARIORUM_DATA=/data
USER 10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=75", "-jar", "variorum.jar"]
