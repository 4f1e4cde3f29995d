#include "prompts/prompts.h"

namespace chorus {

const PromptTypes& prompt_types() {
  static const PromptTypes types({&faces_type(), &agree_type(), &single_type(), &multi_type(),
                                  &slider_type(), &text_type(), &say_do_type(), &statements_type(),
                                  &ranking_type(), &triad_type(), &picture_type(), &stop_type(),
                                  &experience_type(), &drawing_type()});
  return types;
}

}  // namespace chorus
