# SPDX-License-Identifier: GPL-3.0-or-later
# The preview of a plan of 5 MB: how soon it is there, and for how long the window is ever blocked.
add_executable(preview_bench preview_bench.cpp ../preview/sample_plan.cpp)
target_link_libraries(preview_bench PRIVATE project_options ui Qt6::Widgets Qt6::Test)
set_target_properties(preview_bench PROPERTIES AUTOMOC OFF)
