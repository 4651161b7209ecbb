package chat.tempest.api.http;

import chat.tempest.api.http.Dispatcher.Found;
import chat.tempest.api.json.Json;
import chat.tempest.api.problem.ProblemDocument;
import chat.tempest.core.Problem;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds an answer to every request, whatever happens: nothing is thrown from here. */
final class Responder {
  private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

  private final Pages pages;
  private final Dispatcher dispatcher;
  private final Origins origins;
  private final Json json;

  Responder(Pages pages, Dispatcher dispatcher, Origins origins, Json json) {
    this.pages = pages;
    this.dispatcher = dispatcher;
    this.origins = origins;
    this.json = json;
  }

  Answer respond(Exchange exchange, Trail trail) {
    try {
      return find(exchange, trail);
    } catch (Problem problem) {
      return refusal(ProblemDocument.of(problem), exchange);
    } catch (Refused refused) {
      return refusal(refused.document(), exchange);
    } catch (Gone gone) {
      return new Answer(400, Map.of(), new Answer.None());
    } catch (RuntimeException | Error fault) {
      return fault(fault, exchange);
    }
  }

  /** The answer to what never became a request. */
  Answer unreadable(Exchange exchange) {
    var fault = exchange.request().decoderResult().cause();
    return refusal(Refused.unreadable(fault).document(), exchange);
  }

  private Answer find(Exchange exchange, Trail trail) {
    var page = pages.find(Visit.of(exchange));
    if (page.isPresent()) {
      trail.follows(page.get().name());
      return page.get().answer();
    }
    trail.addHeaders(origins.sharing(exchange.request()));
    if (origins.isForeign(exchange.request())) {
      throw Refused.foreignOrigin();
    }
    var preflight = origins.preflight(exchange.request());
    return preflight.isPresent() ? preflight.get() : run(exchange, trail);
  }

  private Answer run(Exchange exchange, Trail trail) {
    Found found = dispatcher.find(exchange);
    trail.follows(found.route().path().text());
    return dispatcher.run(found, exchange, trail);
  }

  /** The one place where our own faults end: told in the log, and by name to the client. */
  private Answer fault(Throwable fault, Exchange exchange) {
    LOG.atError().setCause(fault).addKeyValue("request_id", exchange.id()).log("request failed");
    var document =
        ProblemDocument.of(
            500,
            "Internal Server Error",
            "internal_error",
            "Something broke on our side. Tell the operator the request's id.");
    return refusal(document, exchange);
  }

  private Answer refusal(ProblemDocument document, Exchange exchange) {
    var body = json.writePlain(document.members(exchange.id()));
    return Answer.of(document.status(), ProblemDocument.MEDIA_TYPE, body)
        .with(document.headers())
        .with(Map.of("Cache-Control", "no-store"));
  }
}
