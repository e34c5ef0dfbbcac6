using FksSre.Monitoring.Rendering.Json;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>What Grafana reads when it starts: where its data comes from, and where its dashboards stand.</summary>
public static class GrafanaProvisioning
{
    /// <param name="prometheus">Its address.</param>
    /// <param name="scrapeInterval">The shortest step that means anything.</param>
    public static string DataSources(string prometheus, TimeSpan scrapeInterval)
    {
        var yaml = new YamlWriter();
        yaml.Pair("apiVersion", 1m)
            .Sequence("datasources", [yaml], _ =>
                yaml.Pair("name", "Prometheus")
                    .Pair("uid", "prometheus")
                    .Pair("type", DataSourceJson.Type)
                    .Pair("access", "proxy")
                    .Pair("url", prometheus)
                    .Pair("isDefault", true)
                    .Pair("editable", false)
                    .Mapping("jsonData", () => yaml.Pair("httpMethod", "POST").Pair("timeInterval", PromText.Duration(scrapeInterval)))
            );
        return yaml.ToString();
    }

    /// <param name="path">The folder that holds a folder of files for each folder of dashboards.</param>
    public static string DashboardProviders(string path)
    {
        var yaml = new YamlWriter();
        yaml.Pair("apiVersion", 1m)
            .Sequence("providers", DashboardObject.Folders, folder =>
                yaml.Pair("name", folder)
                    .Pair("folder", folder)
                    .Pair("type", "file")
                    .Pair("allowUiUpdates", false)
                    .Pair("updateIntervalSeconds", 30m)
                    .Mapping("options", () => yaml.Pair("path", $"{path}/{folder}"))
            );
        return yaml.ToString();
    }
}
