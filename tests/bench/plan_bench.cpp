// SPDX-License-Identifier: GPL-3.0-or-later
// How fast create plans are made on one core: building alone, with the wire form, with the digest; whether the time a
// plan stays the same up to 100,000 plans; the seed ISO; the lint. Prints a table, judges nothing.
#include <chrono>
#include <cstdio>
#include <string>

#include "engine/bundle/bundle.h"
#include "engine/lint/lint.h"
#include "engine/plan/plan_json.h"
#include "engine/planner.h"

using namespace sysmanage;
using Clock = std::chrono::steady_clock;

namespace {

constexpr const char* body = R"({"child_type":"kvm","distribution":"kvm-debian-12","vm_name":"web01",
"hostname":"web01.example.org","username":"ann","memory":"2G","disk_size":"20G","cpus":2,"auto_approve":true,
"auto_approve_token":"7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11","server_url":"sysmanage.example.org",
"password_hash":"$6$saltsaltsaltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/"})";

std::size_t sink = 0;

template <class Work>
double microseconds(int count, Work work) {
    const auto start = Clock::now();
    for (int i = 0; i < count; ++i) work(i);
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / count;
}

void row(const char* what, double each) { std::printf("%-58s %10.1f us %12.0f /s\n", what, each, 1e6 / each); }

Request request() {
    auto parsed = parse_request_text(Action::create, body, Catalog::built_in());
    if (!parsed) {
        for (const auto& problem : parsed.error()) std::fprintf(stderr, "%s\n", to_english(problem).c_str());
        std::exit(2);
    }
    return *parsed;
}

Plan plan_at(const Request& request, int second) {
    SystemRandom random;
    const std::chrono::sys_seconds now{std::chrono::seconds(1767323045 + second)};
    return *make_plan(Action::create, request, Catalog::built_in(), {now, random});
}

}  // namespace

int main() {
    const auto plain = request();
    const auto sample = plan_at(plain, 0);
    std::printf("one create plan: %zu files, %zu commands, %zu bytes of canonical text\n\n", sample.files.size(),
                sample.commands.size(), canonical_text(sample).size());

    row("request: JSON text to a valid request", microseconds(5000, [](int) { sink += request().vm_name.size(); }));
    for (const int count : {1000, 10000, 100000}) {
        const auto each = microseconds(count, [&](int i) { sink += plan_at(plain, i).files.size(); });
        row(("plan, with the digests of its files, " + std::to_string(count) + " plans").c_str(), each);
    }
    row("request text to plan", microseconds(5000, [](int i) { sink += plan_at(request(), i).files.size(); }));
    row("plan and canonical text",
        microseconds(5000, [&](int i) { sink += canonical_text(plan_at(plain, i)).size(); }));
    row("plan and its digest", microseconds(5000, [&](int i) { sink += plan_digest(plan_at(plain, i)).size(); }));
    row("lint of one plan", microseconds(500, [&](int) { sink += lint(sample).size(); }));
    row("parse of one plan", microseconds(500, [&](int) { sink += parse_plan(canonical_text(sample))->files.size(); }));

    std::vector<ArchiveEntry> seed;
    for (const auto& file : sample.files)
        if (file.path.find("/seed/") != std::string::npos)
            seed.push_back({file.path.substr(file.path.rfind('/') + 1), file.content, 0600});
    const std::chrono::sys_seconds now{std::chrono::seconds(1767323045)};
    row("seed ISO in process", microseconds(500, [&](int) { sink += make_iso(seed, "cidata", now).size(); }));
    row("bundle", microseconds(200, [&](int) { sink += make_bundle(sample, now).size(); }));

    auto clear = plain;
    clear.password_hash = Secret();
    clear.password = Secret("correct horse battery staple");
    row("plan with hashing a password", microseconds(200, [&](int i) { sink += plan_at(clear, i).files.size(); }));
    return sink == 0;
}
