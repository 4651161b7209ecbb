package chat.tempest.api.openapi;

import static chat.tempest.api.openapi.Html.escaped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document as a page: HTML and a stylesheet, without a script. */
final class ApiPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Tempest: REST interface</title>
      <link rel="stylesheet" href="/api/docs.css">
      </head>
      <body>
      """;

  private final Map<?, ?> document;
  private final StringBuilder html = new StringBuilder(HEAD);

  private ApiPage(Map<?, ?> document) {
    this.document = document;
  }

  static String of(Map<?, ?> document) {
    var page = new ApiPage(document);
    page.navigation();
    page.html.append("<main>\n");
    page.introduction();
    page.features();
    page.schemas();
    return page.html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void navigation() {
    html.append("<nav aria-label=\"Features\"><ul>\n");
    for (var tag : list(document.get("tags"))) {
      link(name(tag), "feature-" + anchor(name(tag)));
    }
    link("Shapes", "shapes");
    html.append("</ul></nav>\n");
  }

  private void link(String text, String anchor) {
    html.append("<li><a href=\"#").append(anchor).append("\">").append(escaped(text));
    html.append("</a></li>\n");
  }

  private void introduction() {
    html.append("<h1>Tempest: REST interface</h1>\n");
    var text = escaped(map(document.get("info")).get("description"));
    html.append("<p>").append(text.replace("\n\n", "</p>\n<p>")).append("</p>\n");
    html.append("<p>For programs: <a href=\"/api/openapi.json\">/api/openapi.json</a></p>\n");
    html.append("<h2>Who asks</h2>\n<dl>\n");
    map(map(document.get("components")).get("securitySchemes"))
        .forEach((name, scheme) -> term(String.valueOf(name), map(scheme).get("description")));
    html.append("</dl>\n");
  }

  private void term(String term, @Nullable Object meaning) {
    html.append("<dt><code>").append(escaped(term)).append("</code></dt><dd>");
    html.append(escaped(meaning)).append("</dd>\n");
  }

  private void features() {
    for (var tag : list(document.get("tags"))) {
      html.append("<h2 id=\"feature-").append(anchor(name(tag))).append("\">");
      html.append(escaped(name(tag))).append("</h2>\n");
      map(document.get("paths"))
          .forEach((path, methods) -> routes(name(tag), String.valueOf(path), map(methods)));
    }
  }

  private void routes(String tag, String path, Map<?, ?> methods) {
    methods.forEach(
        (method, operation) -> {
          if (list(map(operation).get("tags")).contains(tag)) {
            route(String.valueOf(method).toUpperCase(Locale.ROOT), path, map(operation));
          }
        });
  }

  private void route(String method, String path, Map<?, ?> operation) {
    html.append("<section id=\"").append(operation.get("operationId")).append("\">\n<h3>");
    html.append("<span class=\"method\">").append(method).append("</span> <code>");
    html.append(escaped(path).replace("/", "/<wbr>")).append("</code></h3>\n<p>");
    html.append(escaped(operation.get("summary"))).append(". ");
    html.append(escaped(operation.get("description"))).append(' ');
    html.append(entry(list(operation.get("security")))).append("</p>\n<dl>\n");
    list(operation.get("parameters")).forEach(parameter -> parameter(map(parameter)));
    media("Body", map(operation.get("requestBody")));
    map(operation.get("responses")).forEach((status, each) -> response(status, map(each)));
    html.append("</dl>\n</section>\n");
  }

  private static String entry(List<?> security) {
    if (security.isEmpty()) {
      return "Open to anyone.";
    }
    return map(security.getFirst()).containsKey(OpenApi.ACCESS_TOKEN)
        ? "For those who are signed in."
        : "For who proves a key.";
  }

  private void parameter(Map<?, ?> parameter) {
    html.append("<dt><code>").append(parameter.get("name")).append("</code> in the ");
    html.append(parameter.get("in")).append("</dt><dd>");
    html.append(TypeText.of(parameter.get("schema"))).append("</dd>\n");
  }

  private void response(Object status, Map<?, ?> response) {
    boolean refusal = String.valueOf(status).compareTo("400") >= 0;
    if (refusal) {
      term(String.valueOf(status), response.get("description"));
    } else {
      html.append("<dt><code>").append(status).append("</code></dt><dd>");
      html.append(escaped(response.get("description"))).append("</dd>\n");
      media("Answer", response);
    }
  }

  private void media(String what, Map<?, ?> holder) {
    map(holder.get("content"))
        .forEach(
            (type, media) -> {
              html.append("<dt>").append(what).append(" <code>").append(escaped(type));
              html.append("</code></dt><dd>").append(TypeText.of(map(media).get("schema")));
              html.append("</dd>\n");
            });
  }

  private void schemas() {
    html.append("<h2 id=\"shapes\">Shapes</h2>\n");
    map(map(document.get("components")).get("schemas"))
        .forEach((name, schema) -> schema(String.valueOf(name), map(schema)));
  }

  private void schema(String name, Map<?, ?> schema) {
    html.append("<section id=\"schema-").append(name).append("\">\n<h3>").append(name);
    html.append("</h3>\n<dl>\n");
    var required = list(schema.get("required"));
    map(schema.get("properties"))
        .forEach(
            (field, type) -> {
              html.append("<dt><code>").append(field).append("</code>");
              html.append(required.contains(field) ? "" : " may be left out").append("</dt><dd>");
              html.append(TypeText.of(type)).append("</dd>\n");
            });
    html.append("</dl>\n</section>\n");
  }

  private static String name(Object tag) {
    return String.valueOf(map(tag).get("name"));
  }

  private static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<?, ?>) node;
  }

  private static List<?> list(@Nullable Object node) {
    return node == null ? List.of() : (List<?>) node;
  }
}
