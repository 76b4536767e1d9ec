# SPDX-License-Identifier: GPL-3.0-or-later
# "cmake --build --preset release --target bench_window"
add_custom_target(bench_window
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/window.sh $<TARGET_FILE:sysmanage-virt-window>
    DEPENDS sysmanage-virt-window USES_TERMINAL VERBATIM)
