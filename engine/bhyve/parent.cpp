// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bhyve/parent.h"

#include "engine/bhyve/places.h"
#include "engine/request/address.h"
#include "engine/steps/step_builder.h"
#include "engine/text/size.h"

namespace sysmanage::bhyve {
namespace {

using std::chrono::seconds;
using Words = std::vector<std::string>;
using Params = std::vector<std::pair<std::string, std::string>>;

constexpr const char* nat_switch = "nat0";
constexpr const char* usual_subnet = "10.0.100.0/24";

std::string or_auto(const std::string& given) { return given.empty() ? "auto" : given; }

std::string first_address(const Subnet& subnet) { return address_text(nth_address(subnet, 1)); }

std::string last_guest_address(const Subnet& subnet) {
    auto address = last_address(subnet);  // the last one is for broadcasts
    --address.bytes[3];
    return address_text(address);
}

std::string netmask_of(const Subnet& subnet) {
    constexpr int bits = 32, byte_bits = 8, byte_mask = 255;
    const std::uint32_t mask = ~std::uint32_t{0} << static_cast<unsigned>(bits - subnet.prefix_length);
    std::string text;
    for (int shift = bits - byte_bits; shift >= 0; shift -= byte_bits)
        text += (text.empty() ? "" : ".") + std::to_string(mask >> static_cast<unsigned>(shift) & byte_mask);
    return text;
}

class ParentPlan {
public:
    ParentPlan(Action action, const Request& request, std::chrono::sys_seconds now)
        : request_(request), builder_("bhyve", staging_of(action, subject_of(action, request), now)) {
        plan_.hypervisor = "bhyve";
        plan_.action = action_name(action);
    }

    void add(std::string_view id, seconds timeout, Words arguments = {}, Params params = {}, std::string key = {}) {
        if (key.empty()) key = "bhyve.step." + std::string(id);
        plan_.commands.push_back(builder_.step(id, {std::move(key), std::move(params)},
                                               {.timeout = timeout, .undo_key = "bhyve.undo.enabled_stays"},
                                               std::move(arguments)));
    }

    void enable();
    void disable();
    void make_switch();
    void add_nat(const std::string& subnet, const std::string& egress) {
        add("add-nat", seconds(300), {subnet, or_auto(egress)}, {{"subnet", subnet}});
    }
    void change_zvol(bool make);
    Plan finished();

private:
    static std::string_view subject_of(Action action, const Request& request) {
        const bool of_switch = action == Action::switch_create || action == Action::switch_delete;
        return of_switch ? std::string_view(request.network_name) : std::string_view();
    }
    void serve(const std::string& name, const Subnet& subnet);
    void add_script(const std::string& name);

    const Request& request_;
    steps::StepBuilder builder_;
    Plan plan_{};
};

void ParentPlan::serve(const std::string& name, const Subnet& subnet) {
    const bool own_range = !request_.dhcp_start.empty();
    Words arguments{name, own_range ? request_.dhcp_start : address_text(nth_address(subnet, 2)),
                    own_range ? request_.dhcp_end : last_guest_address(subnet), netmask_of(subnet),
                    first_address(subnet)};
    for (const auto& server : request_.dns_servers) arguments.push_back(server);
    add("serve-addresses", seconds(300), std::move(arguments), {{"switch", name}});
}

void ParentPlan::enable() {
    add("check-host", seconds(120));
    Words packages{"vm-bhyve", "bhyve-firmware", "qemu-tools"};
    if (request_.nat) packages.emplace_back("dnsmasq");
    constexpr seconds three_tries(3600);
    add("install-packages", three_tries, std::move(packages));
    add("load-modules", seconds(180), {"vmm", "nmdm", "if_bridge", "if_tuntap"});
    Words storage{"auto"};
    if (!request_.zfs_dataset.empty()) storage = {"dataset", request_.zfs_dataset};
    if (request_.zfs_dataset.empty() && !request_.storage_path.empty()) storage = {"folder", request_.storage_path};
    add("set-up-storage", seconds(180), std::move(storage));
    add("start-vm-bhyve", seconds(400));
    add("create-switch", seconds(600), {"public", or_auto(request_.interface), "-"}, {{"switch", "public"}});
    if (request_.nat) {
        const auto subnet = *parse_subnet(request_.subnet.empty() ? usual_subnet : request_.subnet);
        add("create-switch", seconds(600),
            {nat_switch, "-", first_address(subnet) + "/" + std::to_string(subnet.prefix_length)},
            {{"switch", nat_switch}});
        plan_.commands.back().id = "create-nat-switch";
        serve(nat_switch, subnet);
        add_nat(subnet_text(subnet), request_.egress_interface);
    }
    add("check-ready", seconds(300));
}

void ParentPlan::disable() {
    const bool stop = request_.stop_guests;
    add("disable", seconds(1200), {stop ? "stop" : "keep"}, {}, stop ? "bhyve.step.disable-stop-guests" : "");
}

void ParentPlan::make_switch() {
    const auto& name = request_.network_name;
    const auto subnet = parse_subnet(request_.subnet);
    const auto address =
        subnet ? first_address(*subnet) + "/" + std::to_string(subnet->prefix_length) : std::string("-");
    add("create-switch", seconds(600), {name, request_.interface.empty() ? "-" : request_.interface, address},
        {{"switch", name}});
    if (!subnet) return;
    if (request_.dhcp) serve(name, *subnet);
    if (request_.nat) add_nat(request_.subnet, request_.egress_interface);
}

void ParentPlan::change_zvol(bool make) {
    const auto& name = request_.zfs_dataset;
    if (!make) return add("destroy-zvol", seconds(300), {name}, {{"dataset", name}});
    add("create-zvol", seconds(300), {name, std::to_string(request_.disk_bytes), request_.sparse ? "sparse" : "full"},
        {{"dataset", name}, {"size", size_text(request_.disk_bytes)}});
}

void ParentPlan::add_script(const std::string& name) {
    const auto path = builder_.staging() + "/" + name;
    for (const auto& file : plan_.files)
        if (file.path == path) return;
    plan_.files.push_back(builder_.resource(name));
}

Plan ParentPlan::finished() {
    bool with_dhcp = false;
    for (const auto* const library : {"base.sh", "parent-lib.sh"}) {
        plan_.files.push_back(builder_.resource(library));
        plan_.files.back().description = {"bhyve.file.library"};
    }
    for (const auto& command : plan_.commands) {
        with_dhcp |= command.id == "serve-addresses";
        add_script(command.argv[1].substr(builder_.staging().size() + 1));
    }
    if (with_dhcp) {
        for (const auto* const name : {"dhcp.rc", "dnsmasq.conf"}) {
            plan_.files.push_back(builder_.resource(name));
            plan_.files.back().mode = 0600;
            plan_.files.back().description = {"bhyve.file.dhcp"};
        }
    }
    const auto& last = plan_.commands.back().argv[1];
    const auto name = last.substr(builder_.staging().size() + 1);
    plan_.files.push_back(builder_.text("last-step", name.substr(0, name.rfind('.')) + "\n", "bhyve.file.last-step"));
    builder_.verify_files_first(plan_);
    return std::move(plan_);
}

}  // namespace

Plan parent_plan(Action action, const Request& request, std::chrono::sys_seconds now) {
    ParentPlan plan(action, request, now);
    switch (action) {
        case Action::enable:
            plan.enable();
            break;
        case Action::disable:
            plan.disable();
            break;
        case Action::switch_create:
            plan.make_switch();
            break;
        case Action::switch_delete:
            plan.add("delete-switch", seconds(300), {request.network_name}, {{"switch", request.network_name}});
            break;
        case Action::switch_list:
            plan.add("list-switches", seconds(200));
            break;
        case Action::nat_add:
            plan.add_nat(request.subnet, request.egress_interface);
            break;
        case Action::nat_remove:
            plan.add("remove-nat", seconds(200), {request.subnet}, {{"subnet", request.subnet}});
            break;
        case Action::zvol_create:
        case Action::zvol_destroy:
            plan.change_zvol(action == Action::zvol_create);
            break;
        default:
            throw std::logic_error("not an action about a parent");
    }
    return plan.finished();
}

}  // namespace sysmanage::bhyve
