// The prompt types of Chorus. A new one is one file here and one line in prompts.cpp.
#pragma once

#include "core/prompt_type.h"

namespace chorus {

const PromptTypes& prompt_types();

const PromptType& faces_type();
const PromptType& agree_type();
const PromptType& single_type();
const PromptType& multi_type();
const PromptType& slider_type();
const PromptType& text_type();
const PromptType& say_do_type();
const PromptType& statements_type();
const PromptType& ranking_type();
const PromptType& triad_type();
const PromptType& stop_type();
const PromptType& picture_type();
const PromptType& experience_type();
const PromptType& drawing_type();

}  // namespace chorus
