#include "server/preview_server.h"

#include <fmt/format.h>
#include <httplib.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <string_view>
#include <thread>
#include <utility>

#include "diagnostics/failure.h"
#include "server/refresh_script.h"
#include "server/request_rules.h"
#include "server/shown_now.h"
#include "text/path.h"

namespace codicil::server {

namespace {

using httplib::Request;
using httplib::Response;

// A connection holds its thread for as long as it is open, and a page that waits for news has one
// open: so many may wait, and the other threads are left for everything else.
constexpr int most_waiting = 64;
constexpr int threads = most_waiting + 32;

/// How long a closed page may go unnoticed.
constexpr std::chrono::milliseconds heartbeat{500};

constexpr std::string_view loopback = "127.0.0.1";

enum Status {
  moved = 302,
  refused = 403,
  absent = 404,
  not_allowed = 405,
  at_fault = 500,
  busy = 503
};

void answer(Response& response, Status status, const std::string& text) {
  response.status = status;
  response.set_content(text, "text/plain; charset=utf-8");
}

/// What the preview says itself, in the place of a page.
std::string own_page(std::string_view heading, std::string_view words, std::string_view version) {
  return with_script(
      fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
                  "<title>Preview</title>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n"
                  "<p>{}</p>\n</main>\n</body>\n</html>\n",
                  heading, words),
      version);
}

/// Counts one waiting page for as long as it lives.
class Waiting {
 public:
  explicit Waiting(std::atomic<int>& count) : count_(count) { ++count_; }
  ~Waiting() { --count_; }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

 private:
  std::atomic<int>& count_;
};

/// Only the address is shared with a server that has just ended, never with one that still runs.
void allow_port_of_ended_server(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

[[noreturn]] void refuse_port(int port, int error) {
  const std::string other = "Choose another one with --port N; --port 0 takes any that is free.";
  if (error == EACCES)
    throw Failure(FailureKind::environment,
                  fmt::format("port {} is for the machine's administrator only", port), other);
  throw Failure(FailureKind::environment,
                port == 0 ? std::string("this machine has no free port")
                          : fmt::format("port {} is in use by another program, which may be "
                                        "another preview",
                                        port),
                other);
}

}  // namespace

struct PreviewServer::State {
  httplib::Server http;
  ShownNow now;
  std::atomic<int> waiting = 0;
  int port = 0;
  std::thread answering;
  std::atomic<bool> has_ended = false;

  void configure();
  void respond(const Request& request, Response& response);
  void respond_own(std::string_view name, Response& response);
  void respond_file(const std::string& path, Response& response) const;
  void respond_absent(const Shown& shown, Response& response) const;
  void tell_news(Response& response);
};

void PreviewServer::State::configure() {
  http.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  http.set_socket_options(allow_port_of_ended_server);
  http.set_tcp_nodelay(true);
  http.set_keep_alive_max_count(1000);
  http.set_keep_alive_timeout(2);
  http.set_payload_max_length(0);
  http.set_default_headers({{"Cache-Control", "no-store"},
                            {"X-Content-Type-Options", "nosniff"},
                            {"Cross-Origin-Resource-Policy", "same-origin"},
                            {"Referrer-Policy", "no-referrer"}});
  http.set_pre_routing_handler([this](const Request& request, Response& response) {
    respond(request, response);
    return httplib::Server::HandlerResponse::Handled;
  });
  // The library would put the words of the exception into a header.
  http.set_exception_handler([](const Request&, Response& response, const std::exception_ptr&) {
    answer(response, Status::at_fault, "This page cannot be made.\n");
  });
}

void PreviewServer::State::respond(const Request& request, Response& response) {
  if (!is_own_host(request.get_header_value("Host"), port) ||
      request.get_header_value_count("Host") != 1) {
    return answer(response, Status::refused,
                  fmt::format("The preview is at http://{}:{}/ only.\n", loopback, port));
  }
  if (request.method != "GET" && request.method != "HEAD") {
    response.set_header("Allow", "GET, HEAD");
    return answer(response, Status::not_allowed, "The preview is for reading.\n");
  }
  if (request.path.starts_with(own_folder)) {
    return respond_own(std::string_view(request.path).substr(own_folder.size()), response);
  }
  const auto path = site_path(request.path);
  if (!path) return respond_absent(*now.current(), response);
  respond_file(*path, response);
}

void PreviewServer::State::respond_own(std::string_view name, Response& response) {
  const auto give = [&](std::string_view text) {
    response.set_content(std::string(text), std::string(content_type(name)));
  };
  if (name == "preview.js") return give(refresh_script());
  if (name == "preview.css") return give(refresh_style());
  if (name == "state.json") return give(now.current()->state);
  if (name == "news") return tell_news(response);
  answer(response, Status::absent, "There is nothing at this address.\n");
}

void PreviewServer::State::respond_file(const std::string& path, Response& response) const {
  const std::shared_ptr<const Shown> shown = now.current();
  const bool is_folder = path.empty() || path.ends_with('/');
  const std::string name = is_folder ? path + "index.html" : path;
  std::optional<std::string> bytes = shown->file(name);
  if (bytes) {
    if (name.ends_with(".html")) bytes = with_script(*std::move(bytes), shown->version);
    return response.set_content(*bytes, std::string(content_type(name)));
  }
  if (is_folder || !shown->file(path + "/index.html")) return respond_absent(*shown, response);
  response.status = Status::moved;
  response.set_header("Location", "/" + url_path(path) + "/");
}

/// Not with the manual's own page about that: its links lead to the published site, and it lets no
/// script run that would show the page as soon as there is one.
void PreviewServer::State::respond_absent(const Shown& shown, Response& response) const {
  const std::string page =
      shown.file("404.html")
          ? own_page("There is no page at this address",
                     "As soon as the manual has one, it is shown here. "
                     "<a href=\"/\">To the contents</a>",
                     shown.version)
          : own_page("There are no pages yet", "They come as soon as the manual has no errors.",
                     shown.version);
  response.status = Status::absent;
  response.set_content(page, std::string(content_type(".html")));
}

/// A stream of server-sent events: the state now, and each one that follows.
void PreviewServer::State::tell_news(Response& response) {
  auto one = std::make_shared<Waiting>(waiting);
  if (waiting > most_waiting) {
    return answer(response, Status::busy, "Too many pages wait for news.\n");
  }
  response.set_chunked_content_provider(
      "text/event-stream", [this, one, seen = std::shared_ptr<const Shown>()](
                               std::size_t, httplib::DataSink& sink) mutable {
        const auto shown = now.wait(seen, heartbeat);
        if (!shown) {
          sink.done();
          return true;
        }
        const std::string event =
            shown == seen ? std::string(":\n\n") : fmt::format("data: {}\n\n", shown->state);
        seen = shown;
        return sink.is_writable() && sink.write(event.data(), event.size());
      });
}

PreviewServer::PreviewServer(int port) : state_(std::make_unique<State>()) {
  state_->configure();
  const std::string address(loopback);
  errno = 0;
  if (port == 0) {
    state_->port = state_->http.bind_to_any_port(address);
    if (state_->port < 0) refuse_port(port, errno);
    return;
  }
  if (!state_->http.bind_to_port(address, port)) refuse_port(port, errno);
  state_->port = port;
}

PreviewServer::~PreviewServer() {
  state_->now.end();
  state_->http.stop();
  if (state_->answering.joinable()) state_->answering.join();
}

int PreviewServer::port() const {
  return state_->port;
}

void PreviewServer::show(std::shared_ptr<const Shown> shown) {
  state_->now.show(std::move(shown));
}

void PreviewServer::start() {
  state_->answering = std::thread([this] {
    state_->http.listen_after_bind();
    state_->has_ended = true;
  });
  // The library forgets a stop that comes before it listens.
  while (!state_->http.is_running() && !state_->has_ended) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace codicil::server
