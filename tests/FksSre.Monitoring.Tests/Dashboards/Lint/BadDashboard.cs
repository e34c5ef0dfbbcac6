namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>A dashboard that breaks every rule, so that no rule passes because it looks at nothing.</summary>
internal static class BadDashboard
{
    public const string Json = """
        {
          "uid": "bad", "editable": true,
          "templating": { "list": [
            { "name": "source", "label": "Source", "type": "datasource", "query": "prometheus" },
            { "name": "job", "label": "job", "type": "query", "query": { "query": "label_values(up{, job)" }, "multi": false, "allValue": "", "refresh": 1 },
            { "name": "instance", "label": "Instance", "type": "custom" }
          ] },
          "panels": [
            { "type": "timeseries", "title": "Requests", "datasource": { "type": "loki", "uid": "P1234" }, "targets": [
              { "refId": "A", "expr": "sum(rate(http_requests_total[5m]))" },
              { "refId": "B", "expr": "http_requests_total" },
              { "refId": "C", "expr": "sum(" },
              { "refId": "D", "expr": "rate({job=\"x\"} |= \"error\" [$__auto])" } ] },
            { "type": "stat", "title": "", "description": "What?", "fieldConfig": { "defaults": { "unit": "smoots" } } }
          ]
        }
        """;
}
