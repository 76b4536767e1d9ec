// SPDX-License-Identifier: GPL-3.0-or-later
// The wire form: nothing is lost on the way out and back, everything that is wrong is listed, and bounds hold.
#include <QTest>

#include "engine/plan/json_document.h"
#include "engine/plan/plan_json.h"
#include "sample_plan.h"

using namespace sysmanage;
using test::sample_plan;

namespace {

std::vector<std::string> problems_of(std::string_view json) {
    std::vector<std::string> texts;
    const auto plan = parse_plan(json);
    if (plan) return texts;
    for (const auto& problem : plan.error()) texts.push_back(to_english(problem));
    return texts;
}

// The one problem of a document; what there is instead when there are more or none.
QString problem_of(std::string_view json) {
    const auto texts = problems_of(json);
    return texts.size() == 1 ? QString::fromStdString(texts[0]) : QString("%1 problems").arg(texts.size());
}

// A key that this version does not know, put into each object of a document.
void add_unknown_keys(Json& value) {
    if (value.is_array())
        for (auto& item : value) add_unknown_keys(item);
    if (!value.is_object()) return;
    for (auto& [key, member] : value.items())
        if (key != "params" && key != "description_params") add_unknown_keys(member);
    value["x-later"] = {{"list", {1, 2.5, nullptr, "text"}}};
    value["a-first"] = false;
}

}  // namespace

class TestPlanJson : public QObject {
    Q_OBJECT
private slots:
    void comes_back_as_it_was();
    void reads_what_agents_read();
    void keeps_unknown_keys_at_every_level();
    void keeps_numbers_of_foreign_messages();
    void is_canonical();
    void has_the_digest_of_its_text();
    void wraps_into_a_message();
    void lists_problems_data();
    void lists_problems();
    void lists_all_problems_at_once();
    void holds_bounds();
    void refuses_what_readers_disagree_about();
};

void TestPlanJson::comes_back_as_it_was() {
    const auto plan = sample_plan();
    const auto back = parse_plan(canonical_text(plan));
    QVERIFY(back.has_value());
    QVERIFY(*back == plan);
    QCOMPARE(canonical_text(*back), canonical_text(plan));
    const auto empty = parse_plan(canonical_text(Plan{.hypervisor = {}, .action = {}}));
    QVERIFY(empty.has_value());
    QVERIFY(*empty == (Plan{.hypervisor = {}, .action = {}}));
}

// A bare name of a package, defaults that are left out, null for absent, a plan in each of its envelopes.
void TestPlanJson::reads_what_agents_read() {
    const auto plan = parse_plan(R"({"packages":["a",{"name":"b","optional":true}],"files":[{"path":"/a","content":""}],
        "commands":[{"argv":["true"],"description":null}],"x-notes":null})");
    QVERIFY(plan.has_value());
    QVERIFY(plan->packages[0] == PackageSpec{.name = "a"});
    QCOMPARE(plan->packages[1].optional, true);
    QCOMPARE(plan->files[0].mode, std::uint16_t{0644});
    QCOMPARE(plan->commands[0].timeout.count(), 60);
    QCOMPARE(plan->engine, "");
    const std::string bare = R"({"action":"stop"})";
    for (const auto& enveloped :
         {bare, R"({"plan":)" + bare + "}",
          R"({"command_type":"apply_deployment_plan","parameters":{"plan":)" + bare + "}}",
          R"({"message_type":"command","data":{"command_type":"apply_deployment_plan","parameters":)" + bare + "}}"}) {
        const auto read = parse_plan(enveloped);
        QVERIFY2(read.has_value(), enveloped.c_str());
        QCOMPARE(read->action, "stop");
    }
}

void TestPlanJson::keeps_unknown_keys_at_every_level() {
    auto json = to_json(sample_plan());
    add_unknown_keys(json);
    json["packages"][0] = {{"name", "qemu-utils"}, {"x-later", 1}};
    const auto plan = parse_plan(json.dump());
    QVERIFY(plan.has_value());
    QCOMPARE(canonical_text(*plan), json.dump());
    // What is known of such an object is understood all the same.
    QVERIFY(plan->commands[0].guard == sample_plan().commands[0].guard);
    QVERIFY(plan->commands[0].needs == sample_plan().commands[0].needs);
    QVERIFY(plan->files[0].secrets == sample_plan().files[0].secrets);
}

void TestPlanJson::keeps_numbers_of_foreign_messages() {
    const std::string json = R"({"commands":[{"argv":["true"],"description":"Wait 5 s","description_key":"wait",)"
                             R"("description_params":{"seconds":5},"timeout":60}]})";
    const auto plan = parse_plan(json);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->commands[0].description.params[0].second, "5");
    QCOMPARE(canonical_text(*plan), json);
    QCOMPARE(describe(plan->commands[0]), "Wait 5 s");
}

// Sorted keys, no white space, and what nlohmann would write: the digest must not depend on the writer.
void TestPlanJson::is_canonical() {
    auto plan = sample_plan();
    plan.files[0].content = "tab\t quote\" slash\\/ \x01\x7f é \xF0\x9F\xA6\x8A \xFF end";
    plan.files[0].secrets.clear();
    plan.unknown = {{"zz", Json{{"b", 1}, {"a", 2}}}, {"aa", Json("first")}};
    const auto text = canonical_text(plan);
    QCOMPARE(Json::parse(text).dump(), text);
    QVERIFY(text.starts_with(R"({"aa":"first","action":"create")"));
    QVERIFY(text.find("\xFF") == text.npos);
}

void TestPlanJson::has_the_digest_of_its_text() {
    // echo -n '{"action":"stop","engine":"virtualization_engine","hypervisor":"kvm","vm_name":"web01"}' | sha256sum
    const Plan plan{.hypervisor = "kvm", .action = "stop", .vm_name = "web01"};
    QCOMPARE(canonical_text(plan),
             R"({"action":"stop","engine":"virtualization_engine","hypervisor":"kvm","vm_name":"web01"})");
    QCOMPARE(plan_digest(plan), "4e3ec1a36a1b62fe841179a40e9a029b1f117450a9bf1600ede66d8748cfa77c");
    auto other = plan;
    other.vm_name = "web02";
    QVERIFY(plan_digest(other) != plan_digest(plan));
}

void TestPlanJson::wraps_into_a_message() {
    const auto plan = sample_plan();
    const auto message = to_message(plan, "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11");
    QVERIFY(message["message_type"] == "command");
    QVERIFY(message["message_id"] == "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11");
    QVERIFY(message["data"]["command_type"] == "apply_deployment_plan");
    // Two package phases, the files, the commands (900 + 60), two service actions.
    QCOMPARE(message["data"]["timeout"].get<int>(), 1800 + 60 + 960 + 120 + 1800);
    const auto back = parse_plan(message.dump());
    QVERIFY(back.has_value());
    QVERIFY(*back == plan);
}

void TestPlanJson::lists_problems_data() {
    QTest::addColumn<std::string>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* json, const char* problem) {
        QTest::addRow("%s", json) << std::string(json) << problem;
    };
    row("[]", ": must be an object");
    row("{", ": not valid JSON in UTF-8 (near byte 2)");
    row(R"({"files":{}})", "files: must be a list");
    row(R"({"files":[{"content":""}]})", "files[0].path: is missing");
    row(R"({"files":[{"path":"a","content":""}]})", "files[0].path: must be an absolute path");
    row(R"({"files":[{"path":"/a"}]})", "files[0].content: is missing");
    row(R"({"files":[{"path":"/a","content":"a\u0000"}]})", "files[0].content: must not hold a NUL character");
    row(R"({"files":[{"path":"/a","content":"","permissions":644}]})",
        R"(files[0].permissions: must be quoted: an octal text such as "0644", not a number)");
    row(R"({"files":[{"path":"/a","content":"","permissions":"0999"}]})",
        R"(files[0].permissions: must be an octal text such as "0644")");
    row(R"({"files":[{"path":"/a","content":"","owner_uid":-1}]})",
        "files[0].owner_uid: must be a whole number from 0 to 2147483647");
    row(R"({"files":[{"path":"/a","content":"","owner_uid":18446744073709551615}]})",
        "files[0].owner_uid: must be a whole number from 0 to 2147483647");
    row(R"({"files":[{"path":"/a","content":"","expected_sha256":"ABC"}]})",
        "files[0].expected_sha256: must be 64 lower-case hexadecimal digits");
    row(R"({"files":[{"path":"/a","content":""},{"path":"/a","content":""}]})",
        "files[1].path: files[0] has the same path");
    row(R"({"files":[{"path":"/a","content":"é","x-secrets":[{"offset":1,"length":1}]}]})",
        "files[0].x-secrets[0]: must begin and end between characters");
    row(R"({"files":[{"path":"/a","content":"abc","x-secrets":[{"offset":1,"length":3}]}]})",
        "files[0].x-secrets[0]: must lie within the content");
    row(R"({"files":[{"path":"/a","content":"abc","x-secrets":[{"offset":1,"length":1},{"offset":0,"length":1}]}]})",
        "files[0].x-secrets[1]: must begin behind the span before it");
    row(R"({"commands":[{}]})", "commands[0].argv: is missing");
    row(R"({"commands":[{"argv":[]}]})", "commands[0].argv: must not be empty");
    row(R"({"commands":[{"argv":[""]}]})", "commands[0].argv[0]: must not be empty");
    row(R"({"commands":[{"argv":["a",1]}]})", "commands[0].argv[1]: must be a text");
    row(R"({"commands":[{"argv":["a"],"timeout":0}]})",
        "commands[0].timeout: must be a whole number from 1 to 2147483647");
    row(R"({"commands":[{"argv":["a"],"sudo":"yes"}]})", "commands[0].sudo: must be true or false");
    row(R"({"commands":[{"argv":["a"],"x-guard":{"skip_when":[{}]}}]})",
        "commands[0].x-guard.skip_when[0].fact: is missing");
    row(R"({"commands":[{"argv":["a"],"x-needs":[{"fact":"f","unless":{"subject":"s"}}]}]})",
        "commands[0].x-needs[0].unless.fact: is missing");
    row(R"({"packages":["-x"]})", "packages[0].name: must not begin with a dash");
    row(R"({"packages":["a b"]})", "packages[0].name: must not hold white space");
    row(R"({"service_actions":[{"service":"a","action":"reload"}]})",
        "service_actions[0].action: must be enable, disable, stop, start or restart");
    row(R"({"message_type":"event","data":{}})", "message_type: must be command");
}

void TestPlanJson::lists_problems() {
    QFETCH(std::string, json);
    QFETCH(QString, problem);
    QCOMPARE(problem_of(json), problem);
}

void TestPlanJson::lists_all_problems_at_once() {
    const auto texts =
        problems_of(R"({"packages":[1],"files":[{"path":"a"}],"commands":[{"timeout":"x"}],"engine":1})");
    QCOMPARE(texts.size(), std::size_t{6});
    std::string many = R"({"packages":[)";
    for (int i = 0; i < 3000; ++i) many += "1,";
    const auto shortened = problems_of(many + "1]}");
    QCOMPARE(shortened.size(), std::size_t{1001});
    QVERIFY(shortened.back().find("2001 more") != std::string::npos);
}

void TestPlanJson::holds_bounds() {
    const auto nested = [](std::size_t depth) {
        return R"({"x":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    QVERIFY(parse_plan(nested(63)).has_value());
    QCOMPARE(problem_of(nested(64)), ": nested deeper than 64 levels");
    // Far beyond what a recursive reader would survive.
    QCOMPARE(problem_of(nested(1'000'000)), ": nested deeper than 64 levels");
    const JsonLimits small{.bytes = 100, .depth = 4, .values = 5};
    const auto refused = [&](std::string_view text) {
        const auto document = read_json(text, small);
        return document ? std::string() : document.error().at(0).message.key;
    };
    QCOMPARE(refused("[1,2,3,4]"), "");
    QCOMPARE(refused("[1,2,3,4,5]"), "plan.too_many_values");
    QCOMPARE(refused("[[[[]]]]"), "");
    QCOMPARE(refused("[[[[[]]]]]"), "plan.too_deep");
    QCOMPARE(refused("\"" + std::string(98, 'a') + "\""), "");
    QCOMPARE(refused("\"" + std::string(99, 'a') + "\""), "plan.too_large");
}

void TestPlanJson::refuses_what_readers_disagree_about() {
    QCOMPARE(problem_of(R"({"action":"a","action":"b"})"), ": the key action stands twice in one object");
    QCOMPARE(problem_of(R"({"x":{"k":1,"k":1}})"), ": the key k stands twice in one object");
    for (const auto* text : {"", "nul", "{} {}", "{\"a\":\"\xFF\"}", "{\"a\":01}", "{'a':1}", "{\"a\":1,}", "NaN"})
        QVERIFY2(problem_of(text).startsWith(": not valid JSON"), text);
}

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
