using FksSre.ServiceLevels.Declarations;

namespace FksSre.Stacks.Catalogue;

/// <summary>All services of the FKS platform. A service that is not here is not watched.</summary>
public static class FksCatalogue
{
    public static IReadOnlyList<ServiceDeclaration> Services { get; } =
    [
        FksAi.Service,
        FksAnalyze.Service,
        FksApi.Service,
        FksApp.Service,
        FksAuth.Service,
        FksData.Service,
        FksExecution.Service,
        FksFutures.Service,
        FksMain.Service,
        FksMeta.Service,
        FksMonitor.Service,
        FksNinja.Service,
        FksPortfolio.Service,
        FksTraining.Service,
        FksWeb.Service,
    ];
}
