/*
** character.c - the table of character.h.
*/
#include "character.h"

#include "character_data.h"
