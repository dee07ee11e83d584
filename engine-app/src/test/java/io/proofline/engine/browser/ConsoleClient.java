package io.proofline.engine.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows redirects to other servers and back, and fills in sign-in forms. */
final class ConsoleClient {

    private static final int MOST_REDIRECTS = 12;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*>", Pattern.DOTALL);

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI root;
    /** By server and name. Secure ones go over plain HTTP too, as browsers send them to this very machine. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    ConsoleClient(int port) {
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer and where it came from, redirects followed. */
    record Page(URI address, int status, String body, HttpResponse<String> raw) {

        String path() {
            return address.getPath();
        }
    }

    Page signInLocally(Staff staff) {
        Page form = open("/console/login");
        return submit(
                root.resolve("/console/login"),
                Map.of("username", staff.username(), "password", staff.password(), "_csrf", csrf(form)));
    }

    /** Asks for the console, is led to the provider, and fills in its form. */
    Page signInAtProvider(Staff staff) {
        Page form = open("/console");
        return answerProvider(form, staff);
    }

    Page answerProvider(Page form, Staff staff) {
        Matcher action = FORM.matcher(form.body());
        if (form.status() != 200 || !action.find()) {
            throw new AssertionError("No sign-in form at " + form.address() + ": " + form.status());
        }
        return submit(
                form.address().resolve(action.group(1).replace("&amp;", "&")),
                Map.of("username", staff.username(), "password", staff.password(), "credentialId", ""));
    }

    /** Follows redirects. */
    Page open(String path) {
        return follow(call("GET", root.resolve(path), Map.of()), root.resolve(path));
    }

    /** The very answer, redirect or not. */
    HttpResponse<String> get(String path) {
        return call("GET", root.resolve(path), Map.of());
    }

    /** The very answer to a POST with a valid token. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf(open("/console/tenant")));
        return call("POST", root.resolve(path), all);
    }

    /** As htmx asks for a piece of a page. */
    HttpResponse<String> getPiece(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("HX-Request", "true")
                .build());
    }

    /** A token for everything that is sent without a form. */
    String token() {
        return csrf(open("/console/tenant"));
    }

    /** What a form with a file and a key sends; the very answer, redirect or not. */
    HttpResponse<String> upload(String path, String token, String key, byte[] file) {
        String boundary = "of-the-form";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n" + key + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a model\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sendBody(path, token, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** As the pages' scripts send it. */
    HttpResponse<String> postJson(String path, String token, byte[] json) {
        return sendBody(path, token, "application/json", json);
    }

    private HttpResponse<String> sendBody(String path, String token, String type, byte[] body) {
        URI address = root.resolve(path);
        return send(withCookies(address)
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Without a token. */
    HttpResponse<String> postRaw(String path, Map<String, String> fields) {
        return call("POST", root.resolve(path), fields);
    }

    String cookie(String name) {
        return cookies.getOrDefault(root.getAuthority(), Map.of()).get(name);
    }

    private Page submit(URI address, Map<String, String> fields) {
        return follow(call("POST", address, fields), address);
    }

    private Page follow(HttpResponse<String> first, URI from) {
        HttpResponse<String> answer = first;
        URI address = from;
        for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
            if (answer.statusCode() / 100 != 3) {
                return new Page(address, answer.statusCode(), answer.body(), answer);
            }
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = call("GET", address, Map.of());
        }
        throw new AssertionError("Redirected for ever, at last to " + address.getPath());
    }

    private HttpResponse<String> call(String method, URI address, Map<String, String> fields) {
        HttpRequest.Builder request = withCookies(address);
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"))));
        }
        HttpResponse<String> answer = send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(line -> keep(address.getAuthority(), line));
        return answer;
    }

    private HttpRequest.Builder withCookies(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        String kept = cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        return request;
    }

    private void keep(String server, String line) {
        String pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        Map<String, String> jar = cookies.computeIfAbsent(server, name -> new HashMap<>());
        if (equals == pair.length() - 1 || line.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            jar.remove(pair.substring(0, equals));
        } else {
            jar.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String csrf(Page page) {
        Matcher token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("No token for forms at " + page.address().getPath() + ": " + page.status());
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
