package exolog.core.id;

import java.util.UUID;

/** A typed identifier. Its text form is the plain UUID, as it stands in an address. */
public sealed interface Id
    permits AccountId,
        AdministrationId,
        BankId,
        BookingId,
        CargoProfileId,
        CertificateId,
        ClinicId,
        ConcernId,
        ConsentId,
        SheetId,
        ConsultationId,
        CourseId,
        CredentialId,
        DonorId,
        ExcursionId,
        ForecastId,
        LotId,
        MeasurementId,
        ModelId,
        NtaFileId,
        OverrideId,
        PatientId,
        PlaceId,
        PractitionerId,
        PreparationId,
        ProductId,
        RecallId,
        RoomId,
        SessionId,
        StagingId,
        VialId {
  UUID value();

  /** The word for the thing, as the audit log writes it: {@code vial}, {@code patient}. */
  default String kind() {
    String name = getClass().getSimpleName();
    return name.substring(0, name.length() - "Id".length()).toLowerCase(java.util.Locale.ROOT);
  }
}
