// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/provision/provision_case.h"

#include <QDir>
#include <QFile>
#include <stdexcept>

#include "tests/provision/tar_reader.h"

namespace sysmanage::test {
namespace {

constexpr std::chrono::sys_seconds golden_time{std::chrono::seconds(1767323045)};
constexpr std::string_view payload_mark = "    printf %s ";

std::string read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll().toStdString();
}

std::string listed(const Problems& problems) {
    std::string text;
    for (const auto& problem : problems) text += problem.field + ": " + to_english(problem) + "\n";
    return text;
}

std::string_view payload_text(std::string_view preseed) {
    const auto at = preseed.find(payload_mark);
    if (at == preseed.npos) return {};
    const auto begin = at + payload_mark.size();
    return preseed.substr(begin, preseed.find(' ', begin) - begin);
}

}  // namespace

QStringList provision_names() {
    return QDir(SYSMANAGE_SOURCE_DIR "/tests/golden-provision")
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString provision_folder(const QString& name) {
    return QStringLiteral(SYSMANAGE_SOURCE_DIR "/tests/golden-provision/") + name;
}

std::string provision_request(const QString& name) { return read(provision_folder(name) + "/request.json"); }

ProvisioningFiles provision(const std::string& request_text, const std::string& seed) {
    const auto request = parse_request_text(Action::provision, request_text, Catalog::built_in());
    if (!request) throw std::runtime_error(listed(request.error()));
    SeededRandom random(seed);
    auto made = provisioning_files(*request, Catalog::built_in(), {golden_time, random});
    if (!made) throw std::runtime_error(listed(made.error()));
    return std::move(*made);
}

const guest::GuestFile* file_named(const ProvisioningFiles& made, std::string_view ending) {
    for (const auto& file : made.files)
        if (file.name.ends_with(ending)) return &file;
    return nullptr;
}

std::string without_gzip(std::string_view bytes) {
    if (bytes.size() < 23 || !bytes.starts_with("\x1f\x8b\x08")) throw std::runtime_error("no gzip file");
    bytes.remove_prefix(10);
    std::string out;
    for (bool last = false; !last;) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes.at(i)); };
        last = byte(0) == 1;
        const std::size_t length = byte(1) | std::size_t{byte(2)} << 8U;
        out += bytes.substr(5, length);
        bytes.remove_prefix(5 + length);
    }
    if (bytes.size() != 8) throw std::runtime_error("the gzip file has no end");
    return out;
}

std::string payload_of_preseed(std::string_view preseed) {
    const auto text = payload_text(preseed);
    return QByteArray::fromBase64(QByteArray(text.data(), qsizetype(text.size()))).toStdString();
}

std::map<std::string, std::string> reviewed(const ProvisioningFiles& made) {
    std::map<std::string, std::string> documents;
    for (const auto& file : made.files) {
        if (file.name.ends_with(".iso")) continue;
        if (file.name.ends_with(".tar.gz")) {
            documents[file.name + ".txt"] = tar_text(without_gzip(file.content));
            continue;
        }
        auto& text = documents[file.name] = file.content;
        if (file.name != "preseed.cfg") continue;
        documents["packed.txt"] = tar_text(payload_of_preseed(text));
        const auto packed = payload_text(text);
        text.replace(std::size_t(packed.data() - text.data()), packed.size(), "PACKED");
    }
    return documents;
}

std::map<std::string, std::string> stored_documents(const QString& name) {
    std::map<std::string, std::string> documents;
    const QDir folder(provision_folder(name) + "/files");
    for (const auto& file : folder.entryList(QDir::Files)) documents[file.toStdString()] = read(folder.filePath(file));
    return documents;
}

void store_documents(const QString& name, const std::map<std::string, std::string>& documents) {
    QDir folder(provision_folder(name) + "/files");
    folder.removeRecursively();
    folder.mkpath(".");
    for (const auto& [file_name, text] : documents) {
        QFile file(folder.filePath(QString::fromStdString(file_name)));
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("cannot write " + file_name);
        file.write(text.data(), qint64(text.size()));
    }
}

}  // namespace sysmanage::test
