// What fontconfig has to be told about the fonts that we want. Drawing thread only.
#pragma once

namespace chorus {

// Noto Nastaliq Urdu's bold file says that its weight is regular, so that plain text came out bold
// and bold text twice as bold: its files are chosen by the name of their style instead. Told once
// per program; later calls find it told.
void choose_nastaliq_by_style();

}  // namespace chorus
