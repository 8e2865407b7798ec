/* Rows and filters of the national map's data; no page, no map, so that it is quick and easy to test. */
(() => {
  "use strict";
  const LEVELS = ["ระดับจังหวัด", "ระดับอำเภอ"];

  /* Columns become rows once; each row knows what the filters ask for. */
  function rowsOf(data) {
    let code = 0;
    const fiction = new Set(data.fiction);
    return data.code.map((step, index) => {
      code += step;
      const district = data.districts[data.district[index]];
      return {
        index,
        name: data.name[index],
        fiction: fiction.has(index),
        place: `อ.${district[1]} จ.${data.provinces[data.province[index]][1]}`,
        address: `${data.year[index]}/${String(code).padStart(6, "0")}/index.html`,
        year: String(data.year[index]),
        region: data.region[index] === null ? "" : String(data.region[index]),
        province: data.provinces[data.province[index]][0],
        level: String(data.level[index]),
        topics: data.topic[index],
        lat: data.lat[index] === null ? null : data.lat[index] / 1000,
        lon: data.lon[index] === null ? null : data.lon[index] / 1000,
      };
    });
  }

  /* What each filter offers: [value, label], only values that occur. */
  function choicesOf(data, rows) {
    const values = (name) => [...new Set(rows.map((row) => row[name]))].filter(Boolean);
    const numbers = (name) => values(name).sort((a, b) => a - b);
    return {
      region: numbers("region").map((value) => [value, `เขตตรวจราชการที่ ${value}`]),
      province: data.provinces
        .map(([value, label]) => [value, label])
        .sort((a, b) => a[1].localeCompare(b[1], "th")),
      year: numbers("year")
        .reverse()
        .map((value) => [value, `ปี ${value}`]),
      level: numbers("level").map((value) => [value, LEVELS[value]]),
      topic: data.topics.map((label, index) => [String(index), label]),
    };
  }

  function matching(rows, wanted) {
    const { topic = "", text = "", ...exact } = wanted;
    const fields = Object.entries(exact).filter(([, value]) => value);
    return rows.filter(
      (row) =>
        fields.every(([name, value]) => row[name] === value) &&
        (!topic || row.topics.includes(Number(topic))) &&
        (!text || row.name.includes(text)),
    );
  }

  globalThis.tambonRows = { rowsOf, choicesOf, matching };
})();
