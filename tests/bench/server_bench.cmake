# SPDX-License-Identifier: GPL-3.0-or-later
# Ten thousand hosts and ten thousand children: how long the window is held by an answer, a refresh and a keystroke.
add_executable(server_bench server_bench.cpp ../server_ui/server_samples.cpp ../server_ui/stand_in_link.cpp
    ../server_ui/stand_in_link.h)
target_link_libraries(server_bench PRIVATE project_options ui Qt6::Widgets Qt6::Test)
set_target_properties(server_bench PROPERTIES AUTOMOC ON)
