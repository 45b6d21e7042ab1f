# Works out tests/expected/win-rate.json, what SQL.WINRATE is held to, with packages of R that are not ours:
#
#   Rscript tests/expected/win-rate.R > tests/expected/win-rate.json
#
# rate, se  survival::survfit: the Aalen-Johansen curve of the state "won" among those open at the age, and its standard
#           error (in this model the infinitesimal jackknife and the sum of multinomial variances are one)
# gray      cmprsk::cuminc: the standard error of another estimator of the variance, made larger for few SQLs
#
# Times are moved by a day, because these packages have no place for an event on day 0; that changes none of the figures.
# Sets: the worked example; melanoma (205 patients after surgery; P. K. Andersen, O. Borgan, R. D. Gill, N. Keiding,
# "Statistical Models Based on Counting Processes", Springer 1993), of the package boot, whose licence is "Unlimited":
# death by the tumour stands for won, by another cause for lost; and one drawn by the generator below, with many ties,
# spans of 0, and losses that come later than wins.
suppressMessages({
  library(survival)
  library(cmprsk)
})

draw <- function(count) {
  state <- 20240229
  random <- function() {
    state <<- (state * 1664525 + 1013904223) %% 2^32
    state / 2^32
  }
  rows <- lapply(seq_len(count), function(i) {
    won <- floor(-60 * log(1 - random()))
    lost <- floor(20 - 90 * log(1 - random()))
    seen <- floor(200 * random())
    day <- min(won, lost, seen)
    list(day, if (won == day) "won" else if (lost == day) "lost" else "open")
  })
  list(days = sapply(rows, `[[`, 1), outcomes = sapply(rows, `[[`, 2))
}

melanoma <- boot::melanoma
drawn <- draw(400)
sets <- list(
  example = list(
    days = c(5, 10, 20, 20, 30, 40, 60, 60, 80, 90),
    outcomes = c("won", "lost", "won", "open", "lost", "won", "open", "lost", "won", "open"),
    ages = c(0, 30, 60), horizons = c(90, 60)
  ),
  melanoma = list(
    days = melanoma$time, outcomes = c("won", "open", "lost")[melanoma$status],
    ages = c(0, 365, 1000, 2000, 3000), horizons = c(2000, 3500, 5565)
  ),
  drawn = list(
    days = drawn$days, outcomes = drawn$outcomes,
    ages = c(0, 1, 15, 30, 60, 90, 120), horizons = c(90, 150, 199)
  )
)

upTo <- function(times, values, horizon) tail(c(0, values[times <= horizon]), 1)

line <- function(days, outcomes, age, horizon) {
  open <- days >= age
  days <- days[open] + 1
  outcomes <- outcomes[open]
  status <- factor(outcomes, c("open", "won", "lost"))
  curve <- survfit(Surv(days, status) ~ 1)
  at <- which(curve$states == "won")
  gray <- cuminc(days, as.integer(status) - 1, cencode = 0)[["1 1"]]
  horizon <- horizon + 1
  c(
    age = age, horizon = horizon - 1, open = length(days),
    won = sum(outcomes == "won" & days <= horizon), lost = sum(outcomes == "lost" & days <= horizon),
    rate = upTo(curve$time, curve$pstate[, at], horizon),
    se = upTo(curve$time, curve$std.err[, at], horizon),
    gray = sqrt(upTo(gray$time, gray$var, horizon))
  )
}

list_of <- function(values) paste0("[", paste(values, collapse = ", "), "]")
json <- lapply(names(sets), function(name) {
  set <- sets[[name]]
  lines <- unlist(lapply(set$horizons, function(horizon) {
    lapply(set$ages[set$ages <= horizon], function(age) line(set$days, set$outcomes, age, horizon))
  }), recursive = FALSE)
  written <- sapply(lines, function(values) {
    paste0("      {", paste(sprintf('"%s": %.17g', names(values), values), collapse = ", "), "}")
  })
  paste0(
    '  "', name, '": {\n    "days": ', list_of(set$days), ',\n    "outcomes": ',
    list_of(sprintf('"%s"', set$outcomes)), ',\n    "lines": [\n', paste(written, collapse = ",\n"), "\n    ]\n  }"
  )
})
cat("{\n", paste(json, collapse = ",\n"), "\n}\n", sep = "")
