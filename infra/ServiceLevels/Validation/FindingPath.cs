using FksSre.ServiceLevels.Declarations;

namespace FksSre.ServiceLevels.Validation;

/// <summary>Where findings point to in a catalogue.</summary>
internal static class FindingPath
{
    public static string Service(string id) => $"services/{(id.Length == 0 ? "?" : id)}";

    public static string Of(ServiceDeclaration service) => service.Path ?? Service(service.Id);

    public static string Of(SloDeclaration slo, ServiceDeclaration service) =>
        slo.Path ?? $"{Of(service)}/slos/{(slo.Id.Length == 0 ? "?" : slo.Id)}";
}
