// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kvm/golden_case.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <algorithm>
#include <stdexcept>

#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "engine/resource/resource.h"

namespace sysmanage::test {
namespace {

constexpr std::chrono::sys_seconds golden_time{std::chrono::seconds(1767323045)};

std::string read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll().toStdString();
}

void write(const QString& path, const std::string& text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        throw std::runtime_error("cannot write " + path.toStdString());
}

bool is_static(const FileSpec& file) {
    const auto names = resource_names();
    return std::any_of(names.begin(), names.end(), [&](auto name) { return resource(name) == file.content; });
}

/// "C:\\folder\\file" is kept as /C/folder/file.
std::string stored_path(std::string path) {
    if (path.starts_with('/')) return path;
    std::replace(path.begin(), path.end(), '\\', '/');
    return "/" + path.erase(1, 1);
}

std::string listed(const Problems& problems) {
    std::string text;
    for (const auto& problem : problems) text += to_english(problem) + "\n";
    return text;
}

}  // namespace

std::string GoldenCase::request() const { return read(folder + "/request.json"); }

QString golden_folder() { return QStringLiteral(SYSMANAGE_SOURCE_DIR "/tests/golden"); }

QStringList golden_names() { return QDir(golden_folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name); }

GoldenCase golden_case(const QString& name) {
    auto action = name.section('-', 1, 2).toStdString();
    if (!action_from_name(action)) action = name.section('-', 1, 1).toStdString();
    return {name, golden_folder() + "/" + name, action};
}

Plan build(const GoldenCase& golden) {
    const auto action = action_from_name(golden.action);
    if (!action) throw std::runtime_error("no action " + golden.action);
    const auto request = parse_request_text(*action, golden.request(), Catalog::built_in());
    if (!request) throw std::runtime_error(listed(request.error()));
    SeededRandom random(golden.name.toStdString());
    auto plan = make_plan(*action, *request, Catalog::built_in(), {golden_time, random});
    if (!plan) throw std::runtime_error(listed(plan.error()));
    return std::move(*plan);
}

std::map<std::string, std::string> expected_tree(const Plan& plan) {
    std::map<std::string, std::string> tree;
    tree["plan.json"] = to_json(plan).dump(1) + "\n";
    for (const auto& file : plan.files)
        if (!is_static(file)) tree["files" + stored_path(file.path)] = file.content;
    return tree;
}

std::map<std::string, std::string> stored_tree(const GoldenCase& golden) {
    std::map<std::string, std::string> tree;
    QDirIterator files(golden.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto relative = QDir(golden.folder).relativeFilePath(path).toStdString();
        if (relative != "request.json") tree[relative] = read(path);
    }
    return tree;
}

void store(const GoldenCase& golden, const std::map<std::string, std::string>& tree) {
    QDir(golden.folder + "/files").removeRecursively();
    for (const auto& [path, text] : tree) write(golden.folder + "/" + QString::fromStdString(path), text);
}

}  // namespace sysmanage::test
