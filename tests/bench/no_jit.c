/*
** no_jit.c - linked in front of PCRE2's own function (ld --wrap): the patterns stay interpreted.
**
** The extension has no switch for the JIT, as it falls back by itself where a host forbids writable
** code. This stands for such a host.
*/
#include <stdint.h>

int __wrap_pcre2_jit_compile_8(void *code, uint32_t options); /* the name is ld's */

int __wrap_pcre2_jit_compile_8(void *code, uint32_t options) {
    (void)code, (void)options;
    return -45; /* PCRE2_ERROR_JIT_BADOPTION */
}
