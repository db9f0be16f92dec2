// Draws the charts of a population report from the data in the page. What is written comes as text from there; numbers
// only place what is drawn.
(function () {
  "use strict";

  var content = JSON.parse(document.getElementById("charts").textContent);
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var SHEET_OF_PAPER = 680;
  var drawn = [];

  // Blue and orange differ in lightness, too, and the second is hatched: they stay apart without colour.
  var LIGHT = { ink: "#14181c", quiet: "#4d565f", line: "#d5dbe0", paper: "#ffffff", first: "#00669e", second: "#e8a33d", mark: "#a33b00" };
  var DARK = { ink: "#eceff1", quiet: "#aeb8c0", line: "#3c464e", paper: "#14181c", first: "#5cb8ea", second: "#e8a33d", mark: "#ff9a5c" };
  var PAPER = { ink: "#000000", quiet: "#333333", line: "#cccccc", paper: "#ffffff", first: "#00669e", second: "#e8a33d", mark: "#a33b00" };

  function hatched(colors) {
    return { symbol: "rect", color: colors.paper, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };
  }

  function number(value, language) {
    var parts = String(Math.round(value * 100) / 100).split(".");
    parts[0] = parts[0].replace("-", "−").replace(/\B(?=(\d{3})+$)/g, language.group);
    return parts.join(language.point);
  }

  function base(chart, colors, width) {
    return {
      animation: false,
      aria: { enabled: true, label: { description: chart.label } },
      color: [colors.first, colors.second],
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colors.ink },
      tooltip: {
        renderMode: "richText", confine: true, backgroundColor: colors.paper, borderColor: colors.quiet,
        textStyle: { color: colors.ink, fontSize: 12 }
      },
      legend: {
        show: chart.series.length > 1, top: 0, left: 0, itemWidth: 28, selectedMode: false,
        textStyle: { color: colors.ink, width: width - 60, overflow: "break" }
      }
    };
  }

  function namesWidth(width) {
    return Math.min(260, Math.round(width * 0.42));
  }

  function bars(chart, colors, width, language) {
    var shifts = chart.kind === "SHIFTS";
    var option = base(chart, colors, width);
    var names = namesWidth(width);
    option.grid = { left: names + 12, right: shifts ? 64 : width < 500 ? 48 : 84, top: chart.series.length > 1 ? 34 : 8, bottom: 46 };
    option.xAxis = {
      type: "value", name: chart.axis, nameLocation: "middle", nameGap: 28, splitNumber: width < 500 ? 2 : 5,
      nameTextStyle: { color: colors.quiet }, splitLine: { lineStyle: { color: colors.line } },
      axisLabel: {
        color: colors.quiet, hideOverlap: true,
        formatter: function (value) { return number((shifts ? Math.abs(value) : value) / chart.unit, language); }
      }
    };
    // People come whole.
    if (chart.unit === 1) {
      option.xAxis.minInterval = 1;
    }
    option.yAxis = {
      type: "category", data: chart.categories, inverse: true, axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: colors.ink, width: names, overflow: "break", lineHeight: 14, fontSize: 12, interval: 0 }
    };
    option.series = chart.series.map(function (one, i) {
      // Who gains is plain and who loses hatched; of two rulebooks, the one in force is plain.
      var second = shifts ? i === 0 : i === 1;
      return {
        type: "bar", name: one.name, stack: shifts ? "all" : null, barMaxWidth: 20, barGap: "15%",
        itemStyle: { color: second ? colors.second : colors.first, decal: second ? hatched(colors) : { symbol: "none" } },
        emphasis: { disabled: true },
        label: {
          show: true, position: shifts && i === 0 ? "left" : "right", color: colors.ink, fontSize: 11,
          formatter: function (at) { return one.texts[at.dataIndex]; }
        },
        data: one.values
      };
    });
    if (shifts) {
      // A side with nobody on it needs no room.
      var some = chart.series.map(function (one) { return one.values.some(function (value) { return value !== 0; }); });
      option.xAxis.boundaryGap = [some[0] ? "12%" : 0, some[1] ? "2%" : 0];
      if (!some[0]) {
        option.xAxis.min = 0;
      } else if (!some[1]) {
        option.xAxis.max = 0;
      }
    }
    option.tooltip.formatter = function (at) {
      return at.name + "\n" + at.seriesName + ": " + chart.series[at.seriesIndex].texts[at.dataIndex];
    };
    return option;
  }

  function curve(chart, colors, width, language) {
    var option = base(chart, colors, width);
    option.grid = { left: 70, right: 24, top: chart.series.length > 1 ? 48 : 26, bottom: 50 };
    var axis = {
      type: "value", nameTextStyle: { color: colors.quiet }, splitLine: { lineStyle: { color: colors.line } },
      axisLine: { show: true, lineStyle: { color: colors.quiet } },
      axisLabel: { color: colors.quiet, hideOverlap: true, formatter: function (value) { return number(value, language); } }
    };
    option.xAxis = Object.assign({}, axis, {
      name: chart.axis, nameLocation: "middle", nameGap: 30, splitNumber: width < 500 ? 3 : 6, max: "dataMax"
    });
    option.yAxis = Object.assign({}, axis, { min: 0, minInterval: 1 });
    option.tooltip.trigger = "axis";
    option.tooltip.axisPointer = { type: "line", lineStyle: { color: colors.quiet } };
    option.tooltip.formatter = function (all) {
      return all.filter(function (at) { return at.seriesType === "line"; }).map(function (at) {
        return at.seriesName + " – " + chart.series[at.seriesIndex].texts[at.dataIndex];
      }).join("\n");
    };
    option.series = chart.series.map(function (one, i) {
      return {
        type: "line", name: one.name, symbol: "none", emphasis: { disabled: true },
        lineStyle: { width: i === 0 ? 2.5 : 2, type: i === 0 ? "solid" : [7, 5], color: i === 0 ? colors.first : colors.second },
        itemStyle: { color: i === 0 ? colors.first : colors.second },
        data: one.at.map(function (at, k) { return [at, one.values[k]]; }),
        markLine: i === 0 && chart.own ? {
          symbol: "none", silent: true, data: [{ xAxis: chart.own.at }],
          lineStyle: { color: colors.quiet, type: "dotted", width: 1.5 },
          label: { formatter: chart.own.text, color: colors.quiet, position: "end", fontSize: 11 }
        } : undefined
      };
    });
    var most = chart.series[0].at[chart.series[0].at.length - 1];
    option.series.push({
      type: "scatter", symbol: "triangle", symbolRotate: 180, symbolSize: 12, silent: true, z: 5,
      itemStyle: { color: colors.mark }, labelLayout: { moveOverlap: "shiftY" },
      data: chart.cliffs.map(function (cliff) {
        return {
          value: [cliff.at, cliff.value],
          symbol: cliff.series === 0 ? "triangle" : "diamond",
          label: {
            show: true, position: "top", offset: [cliff.at > most * 0.8 ? -36 : cliff.at < most * 0.2 ? 36 : 0, -2], formatter: cliff.text,
            color: colors.ink, fontSize: 11, textBorderColor: colors.paper, textBorderWidth: 3
          }
        };
      })
    });
    return option;
  }

  function height(chart, width) {
    if (chart.kind === "CURVE") {
      return width < 500 ? 300 : 360;
    }
    var bar = chart.kind === "BARS" && chart.series.length > 1 ? 2 : 1;
    // A line of a name holds about this many letters.
    var letters = namesWidth(width) / 9.5;
    var lines = Math.max.apply(null, chart.categories.map(function (name) { return Math.ceil(name.length / letters); }));
    var row = Math.max(bar * 24 + 10, lines * 14 + 12);
    return chart.categories.length * row + 90;
  }

  function draw(colors, paper) {
    drawn.forEach(function (chart) { chart.dispose(); });
    drawn = [];
    var shown = document.querySelector("input[name=language]:checked").value;
    var language = content.languages.filter(function (one) { return one.code === shown; })[0];
    content.charts.forEach(function (chart) {
      var place = document.getElementById(chart.id);
      if (chart.id.indexOf(shown + "-") !== 0 || !place) {
        return;
      }
      var width = paper || place.clientWidth;
      var size = { renderer: "svg", width: width, height: height(chart, width) };
      place.style.height = size.height + "px";
      var instance = echarts.init(place, null, size);
      instance.setOption((chart.kind === "CURVE" ? curve : bars)(chart, colors, width, language));
      place.setAttribute("aria-label", chart.label);
      drawn.push(instance);
    });
    document.documentElement.lang = shown;
  }

  function onScreen() {
    draw(dark.matches ? DARK : LIGHT, 0);
  }

  var wait = 0;
  function later() {
    clearTimeout(wait);
    wait = setTimeout(onScreen, 150);
  }

  var width = window.innerWidth;
  window.addEventListener("resize", function () {
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      later();
    }
  });
  dark.addEventListener("change", onScreen);
  document.querySelectorAll("input[name=language]").forEach(function (choice) {
    choice.addEventListener("change", onScreen);
  });
  window.addEventListener("beforeprint", function () {
    clearTimeout(wait);
    draw(PAPER, SHEET_OF_PAPER);
  });
  window.addEventListener("afterprint", onScreen);
  onScreen();
})();
