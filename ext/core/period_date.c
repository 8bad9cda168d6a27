/*
** period_date.c - the calendar: which dates exist, days between them, ISO text.
**
**     am_date_parse("2024-02-29") -> {2024, 2, 29}; "2023-02-29" is no date
**
** Day numbers make "the day before" and "the Monday of this week" plain arithmetic; the calendar is
** the Gregorian one throughout.
*/
#include "period_internal.h"

static bool date_is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int am_period_month_days(int year, int month) {
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) {
        return 0;
    }
    return days[month - 1] + (month == 2 && date_is_leap(year) ? 1 : 0);
}

bool am_period_date_exists(AmDate date) {
    return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
           date.day <= am_period_month_days(date.year, date.month);
}

long am_period_day_number(AmDate date) {
    /* Years run from March, so that the leap day is the last day of a year. */
    long y = date.year - (date.month <= 2 ? 1 : 0);
    long era = (y >= 0 ? y : y - 399) / 400;
    long year_of_era = y - era * 400;
    long month = (date.month + 9) % 12;
    long day_of_year = (153 * month + 2) / 5 + date.day - 1;
    long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

AmDate am_period_day_date(long day_number) {
    long z = day_number + 719468;
    long era = (z >= 0 ? z : z - 146096) / 146097;
    long day_of_era = z - era * 146097;
    long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    long month = (5 * day_of_year + 2) / 153;
    AmDate date;
    date.day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
    date.month = (int)(month < 10 ? month + 3 : month - 9);
    date.year = (int)(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

AmDate am_period_add_months(AmDate date, int months) {
    int total = date.year * 12 + (date.month - 1) + months;
    if (total < 12) {
        return PERIOD_UNKNOWN;
    }
    date.year = total / 12;
    date.month = total % 12 + 1;
    int days = am_period_month_days(date.year, date.month);
    date.day = date.day > days ? days : date.day;
    return date;
}

int am_period_compare(AmDate a, AmDate b) {
    int x = (a.year * 16 + a.month) * 32 + a.day;
    int y = (b.year * 16 + b.month) * 32 + b.day;
    return (x > y) - (x < y);
}

bool am_date_parse(AmSpan text, AmDate *date) {
    static const int from[3] = {0, 5, 8};
    static const int to[3] = {4, 7, 10};
    if (text.z == NULL || text.n != 10 || text.z[4] != '-' || text.z[7] != '-') {
        return false;
    }
    int parts[3] = {0, 0, 0};
    for (int i = 0; i < 3; i++) {
        for (int at = from[i]; at < to[i]; at++) {
            if (text.z[at] < '0' || text.z[at] > '9') {
                return false;
            }
            parts[i] = parts[i] * 10 + (text.z[at] - '0');
        }
    }
    AmDate read = {.year = parts[0], .month = parts[1], .day = parts[2]};
    if (!am_period_date_exists(read)) {
        return false;
    }
    *date = read;
    return true;
}

static void date_write_number(int value, int n_digits, char *out) {
    for (int i = n_digits - 1; i >= 0; i--) {
        out[i] = (char)('0' + value % 10);
        value /= 10;
    }
}

void am_date_write(AmDate date, char out[11]) {
    date_write_number(date.year < 0 ? 0 : date.year, 4, out);
    out[4] = '-';
    date_write_number(date.month < 0 ? 0 : date.month, 2, out + 5);
    out[7] = '-';
    date_write_number(date.day < 0 ? 0 : date.day, 2, out + 8);
    out[10] = '\0';
}
