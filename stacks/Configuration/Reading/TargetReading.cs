using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Configuration;

/// <summary>
/// Makes sure that a stack can only reach the cluster that is declared for it, and that nothing goes anywhere by default.
/// </summary>
internal static class TargetReading
{
    public static ClusterDeclaration? Read(StackConfiguration configuration, List<Finding> findings)
    {
        var cluster = FksClusters.All.FirstOrDefault(c => c.Environment == configuration.Stack);
        if (cluster is null)
        {
            findings.Add(KeyFindings.UnknownStack(configuration.Stack, FksClusters.All.Select(c => c.Environment)));
        }
        else
        {
            Compare(Setting.Text(configuration, ConfigKeys.Context, findings), cluster, isRequired: true);
            Compare(Setting.Text(configuration, ConfigKeys.KubernetesContext, findings), cluster, isRequired: false);
        }

        DisableDefaultProviders(Setting.Json(configuration, ConfigKeys.DisableDefaultProviders, findings));
        return cluster;
    }

    private static void Compare(Setting setting, ClusterDeclaration cluster, bool isRequired)
    {
        var context = isRequired ? setting.Required(cluster.Context) : setting.Optional();
        if (context is not null && context != cluster.Context)
        {
            setting.Report(KeyFindings.WrongContext(setting.Place, context, cluster.Context));
        }
    }

    private static void DisableDefaultProviders(Setting setting)
    {
        if (!setting.Holds("*"))
        {
            setting.Report(KeyFindings.DefaultProviders(setting.Place, setting.Shown));
        }
    }
}
